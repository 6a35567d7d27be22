export { uniq as default } from './lodash.js';
