/** The id of the one form of a page whose buttons mark exhibits: a button's name is the mark, its value the exhibit's key. */
export const MARK_FORM = 'gallery-marks';
