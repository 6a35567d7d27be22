import { type Settings } from './settings.js';
/**
 * Settings from the text of a configuration file. Throws a `UserError` of one sentence that names the
 * first key that is wrong, what was found and what was expected.
 */
export declare function parseSettings(text: string, file: string): Settings;
