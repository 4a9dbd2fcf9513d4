import {
  AreaNotOpen,
  isReadOnly,
  NotSignedIn,
  PermissionDenied,
  PortalViewIsReadOnly,
  TermsNotAccepted,
  type Actor,
  type Call,
  type ServiceActor,
} from '@gatehouse/contracts';

/**
 * Decides whether an actor may make a call at all. What it may see and change is up to the use case and the database.
 * @throws NotSignedIn, PortalViewIsReadOnly, TermsNotAccepted, PermissionDenied, AreaNotOpen
 */
export function authorize(contract: Call, actor: Actor | ServiceActor): void {
  if (contract.access === 'internal') {
    // Guaranteed by the caller's NATS user: people may not make internal calls, whatever their permissions.
    if (actor.kind !== 'service') throw new PermissionDenied({ permission: 'internal' });
    return;
  }
  if (actor.kind === 'service') throw new NotSignedIn();
  if (contract.access === 'anyone') return;
  if (actor.kind === 'anonymous') throw new NotSignedIn();
  if (actor.kind === 'viewer' && !isReadOnly(contract)) throw new PortalViewIsReadOnly();
  if (!actor.termsAccepted && !contract.allowedBeforeTerms) throw new TermsNotAccepted();
  if (contract.access === 'platform-support') {
    if (
      actor.kind !== 'user' ||
      actor.platformRole !== 'platform-support' ||
      actor.organizationKind !== 'platform'
    ) {
      throw new PermissionDenied({ permission: 'platform-support' });
    }
  } else if (contract.access !== 'signed-in' && !actor.permissions.includes(contract.access)) {
    throw new PermissionDenied({ permission: contract.access });
  }
  if (
    contract.area &&
    actor.organizationKind === 'customer' &&
    !actor.areas.includes(contract.area)
  ) {
    throw new AreaNotOpen({ area: contract.area });
  }
}
