import { z } from 'zod';
import {
  AssetId,
  AttachmentId,
  CommentId,
  CustomerId,
  JobId,
  SiteId,
  TemplateId,
  UserId,
  VideoSessionId,
} from '../ids.js';
import { Instant, line, prose } from '../scalar.js';

/** A place of a customer. */
export const Site = z.object({
  id: SiteId,
  customerId: CustomerId,
  name: z.string(),
  address: z.string().nullable(),
  createdAt: Instant,
});
export type Site = z.infer<typeof Site>;

export const siteFields = { name: line(200), address: prose(1_000).nullable() };

export const AssetState = z.enum(['in-operation', 'needs-attention', 'out-of-order', 'retired']);
export type AssetState = z.infer<typeof AssetState>;

/** A thing of a customer that the provider looks after. */
export const Asset = z.object({
  id: AssetId,
  customerId: CustomerId,
  siteId: SiteId.nullable(),
  name: z.string(),
  type: z.string().nullable(),
  serialNumber: z.string().nullable(),
  /** What is printed on it to be scanned; one of a kind within the provider. */
  code: z.string().nullable(),
  state: AssetState,
  createdAt: Instant,
});
export type Asset = z.infer<typeof Asset>;

export const assetFields = {
  siteId: SiteId.nullable(),
  name: line(200),
  type: line(100).nullable(),
  serialNumber: line(100).nullable(),
  code: line(200).nullable(),
  state: AssetState,
};

export const JobState = z.enum(['new', 'planned', 'in-progress', 'on-hold', 'resolved', 'closed']);
export type JobState = z.infer<typeof JobState>;

/** Where a job may go from where it is. A closed one stays closed: what comes up again is another job. */
export const jobTransitions: Readonly<Record<JobState, readonly JobState[]>> = {
  new: ['planned', 'in-progress', 'on-hold', 'resolved', 'closed'],
  planned: ['in-progress', 'on-hold', 'resolved', 'closed'],
  'in-progress': ['planned', 'on-hold', 'resolved'],
  'on-hold': ['planned', 'in-progress', 'resolved', 'closed'],
  resolved: ['in-progress', 'closed'],
  closed: [],
};

export const JobType = z.enum(['repair', 'maintenance', 'inspection', 'installation', 'other']);
export type JobType = z.infer<typeof JobType>;

export const JobPriority = z.enum(['low', 'normal', 'high', 'urgent']);
export type JobPriority = z.infer<typeof JobPriority>;

/** Work that a provider does for a customer. */
export const Job = z.object({
  id: JobId,
  customerId: CustomerId,
  /** Counts within the provider. */
  number: z.number().int(),
  title: z.string(),
  description: z.string(),
  type: JobType,
  priority: JobPriority,
  state: JobState,
  assigneeId: UserId.nullable(),
  assetId: AssetId.nullable(),
  siteId: SiteId.nullable(),
  /** Whether the customer reported it, as a problem (D5). */
  reported: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
  closedAt: Instant.nullable(),
});
export type Job = z.infer<typeof Job>;

export const JobTitle = line(200);
export const JobDescription = prose(10_000);

export const jobFields = {
  title: JobTitle,
  description: JobDescription,
  type: JobType,
  priority: JobPriority,
  assigneeId: UserId.nullable(),
  assetId: AssetId.nullable(),
  siteId: SiteId.nullable(),
};

/** What somebody wrote on a job. */
export const JobComment = z.object({
  id: CommentId,
  jobId: JobId,
  authorId: UserId,
  text: z.string(),
  /** For the provider's eyes only. */
  internal: z.boolean(),
  createdAt: Instant,
});
export type JobComment = z.infer<typeof JobComment>;

export const ImageType = z.enum(['image/jpeg', 'image/png', 'image/webp']);
export type ImageType = z.infer<typeof ImageType>;

/** A photo of what a job is about. */
export const Attachment = z.object({
  id: AttachmentId,
  jobId: JobId,
  name: z.string().nullable(),
  contentType: ImageType,
  /** In bytes, and in pixels. */
  size: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  addedBy: UserId,
  createdAt: Instant,
});
export type Attachment = z.infer<typeof Attachment>;

export const VideoSessionState = z.enum(['planned', 'running', 'ended']);
export type VideoSessionState = z.infer<typeof VideoSessionState>;

/** A look at the matter together, in the provider's own tool. */
export const VideoSession = z.object({
  id: VideoSessionId,
  customerId: CustomerId,
  title: z.string(),
  state: VideoSessionState,
  plannedAt: Instant,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  participants: z.array(z.string()),
  joinUrl: z.string().nullable(),
  jobId: JobId.nullable(),
  assetId: AssetId.nullable(),
  summary: z.string().nullable(),
  createdAt: Instant,
});
export type VideoSession = z.infer<typeof VideoSession>;

export const videoSessionFields = {
  title: line(200),
  plannedAt: Instant,
  participants: z.array(line(200)).max(50),
  /** Where to join: `https` only, so that a click runs nothing. */
  joinUrl: z
    .url({ protocol: /^https$/ })
    .max(2_000)
    .nullable(),
  jobId: JobId.nullable(),
  assetId: AssetId.nullable(),
  summary: prose(10_000).nullable(),
};

/** A checklist for jobs of one kind. The provider's own (B10). */
export const Template = z.object({
  id: TemplateId,
  name: z.string(),
  jobType: JobType,
  items: z.array(z.string()),
  createdAt: Instant,
});
export type Template = z.infer<typeof Template>;

export const templateFields = {
  name: line(200),
  jobType: JobType,
  items: z.array(line(500)).min(1).max(200),
};
