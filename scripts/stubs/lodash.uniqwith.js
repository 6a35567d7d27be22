export { uniqWith as default } from './lodash.js';
