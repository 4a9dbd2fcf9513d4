import { hashToken, Revoker, SESSION_ENDED, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';

/** How gateways know what a token for the API belongs to. @param id of the user's grant, or of the machine's token */
export const revocableBy = (id: string): string => hashToken(id).toString('base64url');

/** Ends tokens for the API at the gateways, when their grant ends or the token of a machine is revoked. */
@Injectable()
export class OpenIdRevocations {
  constructor(private readonly revoker: Revoker) {}

  end(context: Context, id: string): Promise<void> {
    return this.revoker.revoke(context, 'grant', revocableBy(id), SESSION_ENDED);
  }
}
