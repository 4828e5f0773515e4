import { Controller, Get, Module } from '@nestjs/common';
import { Public, SignedIn } from '@countersign/mfa-nest';

/** Anything a reply may look like, and nothing that takes time: what is measured is the way to it. */
const answer = (): object => ({ status: 'open', items: [1, 2, 3], next: null });

/** One handler twice, guarded and not. Only in the application that the benchmark starts. */
@Controller('bench')
class BenchController {
  @Get('public')
  @Public('The benchmark compares it with the guarded one.')
  open(): object {
    return answer();
  }

  @Get('signed-in')
  @SignedIn()
  guarded(): object {
    return answer();
  }
}

@Module({ controllers: [BenchController] })
export class BenchModule {}
