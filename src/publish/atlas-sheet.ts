/** The sheets that the atlas is drawn on, one for each kind of screen, and the spaces that all of them keep. */

/** A sheet: all measures are in the unit of the drawing's `viewBox`. */
export interface AtlasSheet {
  width: number;
  columns: number;
  /** The font's size in films' labels. */
  labelSize: number;
  /** The most that a line of a label takes. */
  labelWidth: number;
}

/** For a telephone: at 390 pixels and at 320 a label has 11 pixels at least. */
export const narrowSheet: AtlasSheet = { width: 328, columns: 1, labelSize: 13, labelWidth: 98 };
/** For everything from a tablet on. */
export const wideSheet: AtlasSheet = { width: 760, columns: 3, labelSize: 14, labelWidth: 106 };

/** Between columns, and between the plots of one. */
export const gap = 26;
/** Round a label. */
export const margin = 4;
/** Of labels, as a part of their size. */
export const lineHeight = 1.2;
