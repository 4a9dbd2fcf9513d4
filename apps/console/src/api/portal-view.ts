import { PORTAL_VIEW_HEADER, PortalView } from '@gatehouse/contracts/tenant-access';

/** What this tab shows instead of the user's own organization: the portal of a customer, read only (ADR 36). */
const KEY = 'gatehouse.portal-view';
/** The person's own calls, which are not part of a view. */
const OWN = /^\/api\/v1\/(?:me|auth)\b/;

function stored(): PortalView | null {
  try {
    const text = sessionStorage.getItem(KEY);
    return text === null ? null : PortalView.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

let view = stored();

export const getPortalView = (): PortalView | null => view;

/** Starts over with an empty cache. */
export function enterPortalView(next: PortalView): void {
  sessionStorage.setItem(KEY, JSON.stringify(next));
  location.assign('/');
}

export function forgetPortalView(): void {
  if (view) sessionStorage.removeItem(KEY);
  view = null;
}

/** Leaves the view, and what was loaded in it. */
export function leavePortalView(path = '/'): void {
  forgetPortalView();
  location.assign(path);
}

/** Makes a request part of the view. */
export function markPortalView(url: string, headers: Headers): void {
  if (view && !OWN.test(url)) headers.set(PORTAL_VIEW_HEADER, view.id);
}
