import { hashToken, UnitOfWork, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { OpenIdRepository, type Stored } from './openid.repository.js';
import { requestContext, workOn } from './request-context.js';

/**
 * Reads what a token or grant has stored once for a request: the library looks for a token as each kind that it may be, and for a grant
 * and its session one after the other.
 */
@Injectable()
export class OpenIdLookups {
  private readonly known = new WeakMap<CallContext, Map<string, Promise<Stored>>>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly records: OpenIdRepository,
  ) {}

  find(id: string): Promise<Stored> {
    const known = this.ofRequest();
    const key = hashToken(id).toString('hex');
    const found =
      known.get(key) ??
      workOn(this.work, id, (tx, hash) => this.records.stored(tx, hash), { readOnly: true });
    known.set(key, found);
    return found;
  }

  /** What was read is no longer so. */
  forget(id: string): void {
    this.ofRequest().delete(hashToken(id).toString('hex'));
  }

  private ofRequest(): Map<string, Promise<Stored>> {
    const context = requestContext();
    const known = this.known.get(context) ?? new Map<string, Promise<Stored>>();
    this.known.set(context, known);
    return known;
  }
}
