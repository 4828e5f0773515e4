import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, MaxLength } from 'class-validator';

export class MoneyDto {
  @ApiProperty({
    example: '125000.00',
    description: 'Decimal string with at most the decimals of the currency',
  })
  @IsString()
  @MaxLength(20)
  amount!: string;

  @ApiProperty({ example: 'USD', description: 'ISO 4217' })
  @IsString()
  @Length(3, 3)
  currency!: string;
}
