import type { InputOf } from '@gatehouse/contracts';
import type { listTemplates } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { TemplateRepository } from './template.repository.js';

@Injectable()
export class ListTemplates implements UseCase<typeof listTemplates> {
  constructor(private readonly templates: TemplateRepository) {}

  run(request: InputOf<typeof listTemplates>, context: Context) {
    return this.templates.list(context, request);
  }
}
