import { DelegatedSignInTable, InteractionProgressTable } from './interaction.entity.js';

/** The tables of this module, for MikroORM's configuration and the check that migrations and tables agree. */
export const interactionEntities = [DelegatedSignInTable, InteractionProgressTable];
