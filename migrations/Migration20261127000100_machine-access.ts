import { Migration } from '@mikro-orm/migrations';

export class MachineAccess extends Migration {
  override up(): void {
    this.addSql('SELECT 1');
  }

  override down(): void {
    this.addSql('SELECT 1');
  }
}
