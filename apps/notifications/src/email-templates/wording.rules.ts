import type { NotificationKind } from '@gatehouse/contracts/notifications';
import type { AssetState, JobState, VideoSessionState } from '@gatehouse/contracts/service-desk';

/** Everything that mails say in one language. What others wrote is put in as it is: the layout escapes it. */
export interface Wording {
  /** Of dates, as BCP 47 names it. */
  locale: string;
  greeting: (firstName: string | null) => string;
  onceUntil: (moment: string) => string;
  invitation: {
    subject: (organization: string) => string;
    opening: (organization: string) => string;
    button: string;
    otherwise: string;
  };
  reset: { subject: string; opening: string; button: string; otherwise: string };
  passwordChanged: { subject: string; opening: string; button: string; otherwise: string };
  administratorAdded: {
    subject: (organization: string) => string;
    /** `who` is null where nobody knows the person by name any more. */
    opening: (who: string | null, organization: string) => string;
    button: string;
    otherwise: string;
  };
  news: {
    /** Of several things at once. */
    subject: (count: number, organization: string) => string;
    opening: (organization: string) => string;
    more: (count: number) => string;
    button: string;
    why: (organization: string) => string;
    leave: string;
  };
  kinds: Record<NotificationKind, string>;
  isNew: string;
  isChanged: string;
  comments: (count: number) => string;
  states: Record<JobState | AssetState | VideoSessionState, string>;
}
