import { ApiProperty } from '@nestjs/swagger';
import { PartyReply } from '../../../wire/party.dto.js';
import {
  actNames,
  hindrances,
  obstacleKinds,
  type ActName,
  type Hindrance,
  type ObstacleKind,
} from './standing.js';

const handKinds = ['created', 'last_edited', 'submitted', 'authorized', 'cancelled'] as const;

class HandReply {
  @ApiProperty({ enum: handKinds })
  did!: (typeof handKinds)[number];

  @ApiProperty({ type: PartyReply })
  person!: PartyReply;
}

class ObstacleReply {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: it is about the whole' })
  invoiceId!: string | null;

  @ApiProperty({ enum: obstacleKinds })
  because!: ObstacleKind;
}

class ActReply {
  @ApiProperty({ enum: actNames })
  act!: ActName;

  @ApiProperty({
    type: String,
    enum: [...hindrances, null],
    nullable: true,
    description: 'null: nothing that is known beforehand. The act itself judges anew.',
  })
  hindered!: Hindrance | null;
}

export class StandingReply {
  @ApiProperty({ type: PartyReply })
  company!: PartyReply;

  @ApiProperty({ type: [HandReply], description: 'Who did what with it, by name' })
  hands!: HandReply[];

  @ApiProperty({
    type: [ObstacleReply],
    description: 'Why a draft is not submitted, or what is submitted not authorized (DSB-02)',
  })
  obstacles!: ObstacleReply[];

  @ApiProperty({ type: [ActReply], description: 'What the roles of the caller and its state allow' })
  acts!: ActReply[];
}
