// <matrix-tools>: narrows and sorts the tables in it, and keeps what was chosen in the address.
//   data-choices   what can be narrowed, as JSON: see src/figures/filter-choices.ts; names are those of the data attributes
//   data-radios    names of radio buttons of the page whose choice goes into the address too
//   data-sort      present where heads of columns sort
//   data-nouns     what rows and cells are called in the count: 'rows figures'
import styles from '../styles/matrix-tools.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import { MatrixTools } from './matrix-element.ts';

adoptStyles(styles);
customElements.define('matrix-tools', MatrixTools);
