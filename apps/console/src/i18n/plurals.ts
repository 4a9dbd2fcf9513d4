const OTHER = '_other';

/** Adds the plural form that Romance languages use for millions; ours reads as `other`. */
export const withMany = (texts: object): object =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]: [string, unknown]) => {
      if (typeof text === 'object' && text !== null) return [[key, withMany(text)]];
      if (!key.endsWith(OTHER)) return [[key, text]];
      return [key, `${key.slice(0, -OTHER.length)}_many`].map((form) => [form, text]);
    }),
  );
