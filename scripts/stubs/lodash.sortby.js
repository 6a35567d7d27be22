export { sortBy as default } from './lodash.js';
