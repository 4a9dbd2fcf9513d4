import { Session } from '@gatehouse/contracts/identity';
import type { z } from 'zod';

/** A response other than success. */
export class ApiError extends Error {
  constructor(call: string, status: number, body: string) {
    super(`${call} answered ${status}: ${body.slice(0, 300)}`);
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

/** An HTTP client of the gateway, optionally signed in. */
export class ApiClient {
  constructor(
    private readonly baseUrl: string,
    private session?: z.output<typeof Session>,
  ) {}

  /** @throws ApiError */
  async call(method: Method, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(this.session ? { authorization: `Bearer ${this.session.accessToken}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new ApiError(`${method} ${path}`, response.status, text);
    return text === '' ? undefined : JSON.parse(text);
  }

  async signIn(username: string, password: string): Promise<ApiClient> {
    return this.as(await this.call('POST', '/auth/sign-in', { username, password }));
  }

  /** Redeems the token of an invitation, and accepts the terms. */
  async activate(token: string, person: object): Promise<ApiClient> {
    const entered = this.as(await this.call('POST', '/activations', { token, ...person }));
    return entered.acceptTerms();
  }

  /** Accepts the current terms if necessary, and refreshes the token. */
  async acceptTerms(): Promise<ApiClient> {
    if (!this.session?.termsRequired) return this;
    await this.call('POST', '/terms/acceptances', { version: this.session.termsRequired.version });
    const { refreshToken } = this.session;
    return this.as(await this.call('POST', '/auth/refresh', { refreshToken }));
  }

  /** A new access token with its full lifetime. */
  async freshToken(): Promise<string> {
    if (!this.session) throw new Error('no user is signed in');
    const { refreshToken } = this.session;
    this.session = Session.parse(await this.call('POST', '/auth/refresh', { refreshToken }));
    return this.session.accessToken;
  }

  private as(response: unknown): ApiClient {
    return new ApiClient(this.baseUrl, Session.parse(response));
  }
}
