import { once } from 'node:events';
import { Module } from '@nestjs/common';
import { DeliverNotice, NoticesModule } from '../../src/notices/notices.module.js';

const opened = new EventTarget();
let held = false;

/** Notices that were begun are delivered; from the next on they wait, in their places, until they are let go. */
export function holdNotices(hold: boolean): void {
  held = hold;
  if (!hold) opened.dispatchEvent(new Event('open'));
}

/** Only in the service that the benchmark starts: a long queue can be held, so that life with and without it is compared in short turns. */
@Module({ imports: [NoticesModule] })
export class NoticeGateModule {
  constructor(notices: DeliverNotice) {
    const deliver = notices.deliver.bind(notices);
    notices.deliver = async (id) => {
      while (held) await once(opened, 'open');
      await deliver(id);
    };
  }
}
