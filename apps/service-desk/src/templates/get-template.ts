import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { getTemplate, Template } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { TemplateRepository } from './template.repository.js';

@Injectable()
export class GetTemplate implements UseCase<typeof getTemplate> {
  constructor(private readonly templates: TemplateRepository) {}

  async run({ templateId }: InputOf<typeof getTemplate>, context: Context): Promise<Template> {
    const template = await this.templates.find(context, templateId);
    if (!template) throw new NotFound();
    return template;
  }
}
