import { Controller, Get, Param } from '@nestjs/common';
import { Public } from '../access/access.js';
import { commonProblems } from './common-problems.js';
import { Problem, declaredProblemTypes, type ProblemType } from './problem.js';

const why = 'Explains the errors of the API; holds nothing of anybody.';

interface DocumentedProblem {
  type: string;
  title: string;
  status: number;
  help: string;
}

/** What `type` of a problem points to (RFC 9457 section 3.1.1). */
@Controller('problems')
export class ProblemsController {
  @Get()
  @Public(why)
  list(): { problems: DocumentedProblem[] } {
    return { problems: declaredProblemTypes().map(documented) };
  }

  @Get(':slug')
  @Public(why)
  read(@Param('slug') slug: string): DocumentedProblem {
    const type = declaredProblemTypes().find((declared) => declared.slug === slug);
    if (!type) throw new Problem(commonProblems.notFound);
    return documented(type);
  }
}

const documented = ({ slug, title, status, help }: ProblemType): DocumentedProblem => ({
  type: `/problems/${slug}`,
  title,
  status,
  help,
});
