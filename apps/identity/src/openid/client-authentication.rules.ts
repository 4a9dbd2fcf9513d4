interface Request {
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
}

/** Whether a client has failed to authenticate (RFC 6749, section 5.2). */
export function isFailedAuthentication({
  status,
  body,
}: {
  status: number;
  body: string;
}): boolean {
  if (status !== 400 && status !== 401) return false;
  try {
    return (JSON.parse(body) as { error?: unknown }).error === 'invalid_client';
  } catch {
    return false;
  }
}

/** The client that a request names, by whichever of the ways; empty if it names none. */
export function clientIdIn({ headers, body = '' }: Request): string {
  const form = new URLSearchParams(body);
  return (
    basicNameIn(headers.authorization) ??
    form.get('client_id') ??
    subjectOf(form.get('client_assertion') ?? '') ??
    ''
  );
}

function basicNameIn(authorization = ''): string | undefined {
  const [, credentials] = /^basic (.+)$/i.exec(authorization) ?? [];
  const [name] = credentials ? Buffer.from(credentials, 'base64').toString().split(':') : [];
  return name;
}

function subjectOf(assertion: string): string | undefined {
  try {
    const payload = Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString();
    const { sub } = JSON.parse(payload) as { sub?: unknown };
    return typeof sub === 'string' ? sub : undefined;
  } catch {
    return undefined;
  }
}
