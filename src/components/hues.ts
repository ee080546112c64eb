// The providers' hues as styles, for the heads of pages and for drawings that stand alone.
import { assembleFromVite } from '../dataset/from-vite.ts';
import { hueStyles } from '../outputs/hue-styles.ts';
import sheet from '../styles/hues.css?raw';

export const HUE_STYLES = hueStyles(sheet, assembleFromVite());
