/** @returns the response status */
export async function ask(
  url: string,
  method: string,
  path: string,
  token?: string,
  body?: object,
): Promise<number> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  await response.text();
  return response.status;
}
