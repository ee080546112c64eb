// Labels of metrics inside a sentence.

/** 'Cloud revenue' → 'cloud revenue'. Proper names keep their capital: 'AI revenue', 'Microsoft Cloud revenue', 'Agents and Infra revenue'. */
export function labelInSentence(label: string): string {
  const [first = '', ...others] = label.split(' ');
  const next = others[0] === 'and' ? others[1] : others[0];
  const isCapitalised = (word: string | undefined): boolean => word !== undefined && /^[A-Z][a-z]/.test(word);
  const isProper = /[A-Z]/.test(first.slice(1)) || isCapitalised(next);
  return isProper ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** A company as a sentence names it: 'Amazon.com, Inc.' → 'Amazon.com', 'Alibaba Group Holding Limited' → 'Alibaba Group'. */
export function companyInSentence(name: string): string {
  return name.replace(/(?:,? (?:Inc\.?|Corporation|Corp\.?|Holdings?|Limited|Ltd\.?|Co\.?|plc))+$/, '');
}

/** The words with a capital at their head: 'a report to a regulator' → 'A report to a regulator'. */
export function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** 'AWS', 'Alibaba Cloud and Azure', 'A, B and C'. */
export function listInWords(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
