/** How slides look: three colours, and a slide of 13.33 by 7.5 inches with its words between the same edges. */

export const ink = '10203A';
export const quiet = '4B5B73';
export const rule = 'D3DAE4';

export const left = 0.6;
export const width = 12.1;
/** Where what is under the title begins, and where it must end. */
export const top = 1.45;
export const bottom = 6.9;
