import {
  Controller,
  Get,
  HttpCode,
  Post,
  UseFilters,
  UseGuards,
  UseInterceptors,
  applyDecorators,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@countersign/mfa-nest';
import { CSV_LIMIT_BYTES } from '../../http/takes-csv.js';
import { TakesForm } from '../../http/takes-form.js';
import { OutcomeInterceptor } from './outcome.interceptor.js';
import { PageFilter } from './page.filter.js';
import { SameOriginGuard } from './same-origin.guard.js';
import { VisitGuard } from './visit.guard.js';

/** Stands in the access table for each of them (docs/access.md). */
export const PAGE_ACCESS =
  'A page: it shows and does nothing by itself, but asks the API, as the person whose browser this is; its forms count only from our own pages.';

/** Pages under one path. */
export const PageGroup = (path: string): ClassDecorator =>
  applyDecorators(
    ApiExcludeController(),
    Controller(path),
    UseGuards(SameOriginGuard, VisitGuard),
    UseInterceptors(OutcomeInterceptor),
    UseFilters(PageFilter),
  );

/** Shows a page; changes nothing (SE-06). */
export const ShowsPage = (path = ''): MethodDecorator => applyDecorators(Get(path), Public(PAGE_ACCESS));

/** A file in a form: ten thousand people with the longest names and addresses, each sign of them escaped, take 13 MB. */
const FORM_OF_FILE_BYTES = 2 * CSV_LIMIT_BYTES;

/** Takes the form of a page; `file` where a whole file is in it. A secret counts against its budgets where the API looks at it (TH-11). */
export const TakesPageForm = (path = '', options: { file?: true } = {}): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(200),
    TakesForm(options.file ? { bodyLimitBytes: FORM_OF_FILE_BYTES } : {}),
    Public(PAGE_ACCESS),
  );
