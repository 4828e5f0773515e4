import { Migration } from '@mikro-orm/migrations';

export class DelegatedSignIn extends Migration {
  override up(): void {
    this.addSql('SELECT 1');
  }

  override down(): void {
    this.addSql('SELECT 1');
  }
}
