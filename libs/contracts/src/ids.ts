import { z } from 'zod';

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the name becomes the brand of the type
const id = <Name extends string>(name: Name) => z.uuid().brand<Name>().meta({ title: name });

/** Ids are UUIDv7, and branded so that they cannot be mixed up. */
export const OrganizationId = id('OrganizationId');
export type OrganizationId = z.infer<typeof OrganizationId>;

/** A customer is an organization; its id is the organization's id. */
export const CustomerId = OrganizationId;
export type CustomerId = OrganizationId;

export const ProviderId = OrganizationId;
export type ProviderId = OrganizationId;

export const UserId = id('UserId');
export type UserId = z.infer<typeof UserId>;

/** A service account is a member without a person. Its id stands wherever a user's does: as actor, author and inviter. */
export const ServiceAccountId = UserId;
export type ServiceAccountId = UserId;

export const ApiKeyId = id('ApiKeyId');
export type ApiKeyId = z.infer<typeof ApiKeyId>;

export const SessionId = id('SessionId');
export type SessionId = z.infer<typeof SessionId>;

export const MembershipId = id('MembershipId');
export type MembershipId = z.infer<typeof MembershipId>;

export const PortalViewId = id('PortalViewId');
export type PortalViewId = z.infer<typeof PortalViewId>;

export const InvitationId = id('InvitationId');
export type InvitationId = z.infer<typeof InvitationId>;

export const DepartmentId = id('DepartmentId');
export type DepartmentId = z.infer<typeof DepartmentId>;

export const JobId = id('JobId');
export type JobId = z.infer<typeof JobId>;

export const SiteId = id('SiteId');
export type SiteId = z.infer<typeof SiteId>;

export const AssetId = id('AssetId');
export type AssetId = z.infer<typeof AssetId>;

export const CommentId = id('CommentId');
export type CommentId = z.infer<typeof CommentId>;

export const VideoSessionId = id('VideoSessionId');
export type VideoSessionId = z.infer<typeof VideoSessionId>;

export const TemplateId = id('TemplateId');
export type TemplateId = z.infer<typeof TemplateId>;

export const MailId = id('MailId');
export type MailId = z.infer<typeof MailId>;

export const AccessChangeId = id('AccessChangeId');
export type AccessChangeId = z.infer<typeof AccessChangeId>;

export const ClaimId = id('ClaimId');
export type ClaimId = z.infer<typeof ClaimId>;

export const PasswordResetId = id('PasswordResetId');
export type PasswordResetId = z.infer<typeof PasswordResetId>;

export const RoleId = id('RoleId');
export type RoleId = z.infer<typeof RoleId>;

export const ContactId = id('ContactId');
export type ContactId = z.infer<typeof ContactId>;

export const EmailBlockId = id('EmailBlockId');
export type EmailBlockId = z.infer<typeof EmailBlockId>;

export const EventId = id('EventId');
export type EventId = z.infer<typeof EventId>;

export const NotificationId = id('NotificationId');
export type NotificationId = z.infer<typeof NotificationId>;

export const WebhookId = id('WebhookId');
export type WebhookId = z.infer<typeof WebhookId>;

export const DeliveryId = id('DeliveryId');
export type DeliveryId = z.infer<typeof DeliveryId>;

export const DeadLetterId = id('DeadLetterId');
export type DeadLetterId = z.infer<typeof DeadLetterId>;

export const AttachmentId = id('AttachmentId');
export type AttachmentId = z.infer<typeof AttachmentId>;

export const ApplicationId = id('ApplicationId');
export type ApplicationId = z.infer<typeof ApplicationId>;

export const ApplicationSecretId = id('ApplicationSecretId');
export type ApplicationSecretId = z.infer<typeof ApplicationSecretId>;

export const LogoutDeliveryId = id('LogoutDeliveryId');
export type LogoutDeliveryId = z.infer<typeof LogoutDeliveryId>;
