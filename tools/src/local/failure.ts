/** An error with a one-sentence message for the terminal. */
export class Failure extends Error {}

const sentences: Partial<Record<string, (path: string) => string>> = {
  ENOSPC: (path) => `The disk is full: ${path} could not be written.`,
  EDQUOT: (path) => `The disk quota is used up: ${path} could not be written.`,
  EROFS: (path) => `The disk is read-only: ${path} could not be written.`,
  EACCES: (path) => `Permission is missing for ${path}.`,
  EPERM: (path) => `Permission is missing for ${path}.`,
};

/** A one-sentence message for anything thrown. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const sentence = code === undefined ? undefined : sentences[code];
  return sentence === undefined ? error.message : sentence(path ?? 'a file');
}
