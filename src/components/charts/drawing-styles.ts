// The styles of every kind of drawing as text, for drawings that stand alone.
import front from '../../styles/chart-front.css?raw';
import generations from '../../styles/chart-generations.css?raw';
import heat from '../../styles/chart-heat.css?raw';
import rows from '../../styles/chart-rows.css?raw';
import chart from '../../styles/chart.css?raw';
import map from '../../styles/map.css?raw';
import tokens from '../../styles/tokens.css?raw';
import { HUE_STYLES } from '../hues.ts';

export const DRAWING_STYLES = [tokens, HUE_STYLES, chart, rows, heat, map, generations, front].join('\n');
