import type { Render } from '../plan/render.js';
/** The texts of a plan, as GitHub shows them. */
export declare const render: Render;
