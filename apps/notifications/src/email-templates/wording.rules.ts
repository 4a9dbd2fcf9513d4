import type { NoticeState, NotificationKind } from '@gatehouse/contracts/notifications';
import type { AssetState, JobState, VideoSessionState } from '@gatehouse/contracts/service-desk';

/** The texts of all mails in one language. User input is inserted as it is; the layout escapes it. */
export interface Wording {
  /** A BCP 47 tag, for dates. */
  locale: string;
  greeting: (firstName: string | null) => string;
  onceUntil: (moment: string) => string;
  invitation: {
    subject: (organization: string) => string;
    /** `who` is null if it is not known who sent the invitation. */
    opening: (who: string | null, organization: string) => string;
    /** What a customer's people are invited to. */
    portal: (provider: string) => string;
    button: string;
    otherwise: string;
    foot: (provider: string) => string;
  };
  /** Why a mail about an account cannot be switched off. */
  accountFoot: (provider: string) => string;
  passwordReset: { subject: string; opening: string; button: string; otherwise: string };
  passwordChanged: { subject: string; opening: string; button: string; otherwise: string };
  administratorAdded: {
    subject: (organization: string) => string;
    /** `who` is null if the account is not known. */
    opening: (who: string | null, organization: string) => string;
    button: string;
    otherwise: string;
  };
  digest: {
    subject: (count: number, organization: string) => string;
    opening: (organization: string) => string;
    more: (count: number) => string;
    button: string;
    why: (organization: string) => string;
    unsubscribe: string;
  };
  kinds: Record<NotificationKind, string>;
  notices: Record<NoticeState, { title: (subject: string) => string; text: string }>;
  isNew: string;
  isChanged: string;
  comments: (count: number) => string;
  states: Record<JobState | AssetState | VideoSessionState, string>;
}
