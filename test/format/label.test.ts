import { expect, test } from 'vitest';
import { companyInSentence, labelInSentence } from '../../src/format/label.ts';

test.each([
  ['Cloud revenue', 'cloud revenue'],
  ['AI revenue', 'AI revenue'],
  ['GPU cloud growth', 'GPU cloud growth'],
  ['Own AI chips shipped', 'own AI chips shipped'],
  ['Microsoft Cloud revenue', 'Microsoft Cloud revenue'],
  ['Agents and Infra revenue', 'Agents and Infra revenue'],
  ['FinTech and Business Services growth', 'FinTech and Business Services growth'],
  ['Customers', 'customers'],
  ['', ''],
])('the label %j inside a sentence is %j', (label, words) => {
  expect(labelInSentence(label)).toBe(words);
});

test.each([
  ['Amazon.com, Inc.', 'Amazon.com'],
  ['Alibaba Group Holding Limited', 'Alibaba Group'],
  ['Tencent Holdings Limited', 'Tencent'],
  ['Microsoft Corporation', 'Microsoft'],
  ['Baidu', 'Baidu'],
])('the company %s inside a sentence is %s', (name, words) => {
  expect(companyInSentence(name)).toBe(words);
});
