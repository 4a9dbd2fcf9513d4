import { problem } from './problem.js';

export class PortalViewIsReadOnly extends problem({
  code: 'portal-view-is-read-only',
  kind: 'forbidden',
  title: 'Viewing only',
  detail: 'You are viewing the portal as a customer. Nothing can be changed.',
  remedy: 'End the view, or leave out the header `X-Gatehouse-Portal-View`, to act as yourself.',
}) {}

export class PortalViewEnded extends problem({
  code: 'portal-view-ended',
  kind: 'forbidden',
  title: 'The view of the portal has ended',
  detail: 'It was ended or is over, or you may no longer view the portal of this customer.',
  remedy: 'Start another one, or leave out the header `X-Gatehouse-Portal-View`.',
}) {}

export class NotInPortalView extends problem({
  code: 'not-in-portal-view',
  kind: 'forbidden',
  title: 'Not part of the view',
  detail: 'This is about the person who is signed in. A view of the portal shows no person.',
  remedy: 'Leave out the header `X-Gatehouse-Portal-View`.',
}) {}
