/** The command was called in a way it cannot be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something other than a problem of Gatehouse that the user can understand. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
