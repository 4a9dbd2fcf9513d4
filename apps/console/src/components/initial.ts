const segmenter = new Intl.Segmenter();

/** The first letter of a name, in capitals. */
export const initialOf = (name: string): string =>
  segmenter.segment(name.trim()).containing(0)?.segment.toLocaleUpperCase() ?? '';
