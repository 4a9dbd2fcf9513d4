import type { InputOf, TemplateId } from '@gatehouse/contracts';
import { Template, type listTemplates } from '@gatehouse/contracts/service-desk';
import {
  decodeCursor,
  filtered,
  organizationOf,
  page,
  search,
  type Context,
} from '@gatehouse/platform';
import { columns } from '@gatehouse/platform/database';
import { Injectable } from '@nestjs/common';
import type { Page } from '../shared/page.js';
import { FOR_CHANGE } from '../shared/sql-queries.js';
import { TemplateEntity } from './sql-template.entity.js';
import { TemplateRepository, type TemplateRecord } from './template.repository.js';

const VIEW = columns(Object.keys(Template.shape));

@Injectable()
export class SqlTemplateRepository extends TemplateRepository {
  override async create({ transaction }: Context, template: TemplateRecord): Promise<void> {
    await transaction.manager.insert(TemplateEntity, template);
  }

  override async save({ transaction }: Context, template: TemplateRecord): Promise<void> {
    await transaction.manager.update(TemplateEntity, { id: template.id }, template);
  }

  override find(
    context: Context,
    id: TemplateId,
    lock?: 'for change',
  ): Promise<TemplateRecord | null> {
    const where = { id, providerId: organizationOf(context) };
    const locked = lock ? FOR_CHANGE : {};
    return context.transaction.manager.findOne(TemplateEntity, { where, ...locked });
  }

  override async delete(context: Context, id: TemplateId): Promise<boolean> {
    const rows = await context.transaction.query(
      'delete from templates where id = $1 and provider_id = $2 returning id',
      [id, organizationOf(context)],
    );
    return rows.length > 0;
  }

  override async list(
    context: Context,
    { limit, cursor, q, jobType }: InputOf<typeof listTemplates>,
  ): Promise<Page<Template>> {
    const found = search(q);
    const after = decodeCursor(cursor, ['text', 'uuid']);
    const filters = [after?.[0] ?? null, after?.[1] ?? null, found.value, jobType ?? null];
    const templates = await context.transaction.query<Template>(
      filtered(
        `($2::text is null or (name, id) > ($2, $3::uuid))
         and ${found.where('$4')}
         and ($5::text is null or job_type = $5)`,
        filters,
        (where) => `select ${VIEW} from templates
       where provider_id = $1 and ${where}
       order by name, id limit $6`,
      ),
      [organizationOf(context), ...filters, limit + 1],
    );
    return page(templates, limit, (template) => [template.name, template.id]);
  }
}
