import type { InputOf, ProviderId, TemplateId } from '@gatehouse/contracts';
import type { listTemplates, Template } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import type { Page } from '../shared/page.js';

export interface TemplateRecord extends Template {
  providerId: ProviderId;
}

export abstract class TemplateRepository {
  abstract create(context: Context, template: TemplateRecord): Promise<void>;
  abstract save(context: Context, template: TemplateRecord): Promise<void>;
  abstract find(
    context: Context,
    id: TemplateId,
    lock?: 'for change',
  ): Promise<TemplateRecord | null>;
  /** @returns whether it existed */
  abstract delete(context: Context, id: TemplateId): Promise<boolean>;
  /** Ordered by name. */
  abstract list(context: Context, request: InputOf<typeof listTemplates>): Promise<Page<Template>>;
}
