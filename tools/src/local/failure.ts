/** An error whose message is the one sentence that the person at the terminal needs. */
export class Failure extends Error {}

const sentences: Partial<Record<string, (path: string) => string>> = {
  ENOSPC: (path) => `The disk is full: ${path} could not be written.`,
  EDQUOT: (path) => `The disk quota is used up: ${path} could not be written.`,
  EROFS: (path) => `The disk is read-only: ${path} could not be written.`,
  EACCES: (path) => `Permission is missing for ${path}.`,
  EPERM: (path) => `Permission is missing for ${path}.`,
};

/** Says in one sentence what went wrong, whatever was thrown. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const sentence = code === undefined ? undefined : sentences[code];
  return sentence === undefined ? error.message : sentence(path ?? 'a file');
}
