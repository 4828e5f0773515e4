import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '../../mikro-orm.config.js';

/** MikroORM as the application configures it, with a pool of its own: one more instance of the service. */
export const openOrm = (url: string, options: { maxConnections?: number } = {}) =>
  MikroORM.init(ormOptions(url, options));
