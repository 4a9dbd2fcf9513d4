import { isText, NOT_TEXT } from '@gatehouse/contracts';
import { MAX_OPENID_URL } from '@gatehouse/contracts/identity';
import { clientIdIn } from './client-authentication.rules.js';
import { addressOfForm } from './request-form.rules.js';

interface Request {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
}

const PLAIN_NAME = /^[\w-]{1,50}$/;

/**
 * What is wrong with a request, whichever endpoint it is for: parameters are stored, and not all that can be sent can be.
 * @returns a description for the client; undefined if nothing is
 */
export function faultOfRequest(request: Request): string | undefined {
  const { url, body = '' } = request;
  const [, query = ''] = /\?(.*)$/s.exec(url) ?? [];
  const parameters = [query, body].flatMap((text) => [...new URLSearchParams(text)]);
  parameters.push(['client_id', clientIdIn(request)]);
  const odd = parameters.find(([, value]) => !isText(value))?.[0];
  if (odd !== undefined) return `${PLAIN_NAME.test(odd) ? odd : 'a parameter'} ${NOT_TEXT}`;
  if ((addressOfForm(request) ?? '').length > MAX_OPENID_URL)
    return 'the form does not fit into an address: push the request (RFC 9126)';
  return undefined;
}
