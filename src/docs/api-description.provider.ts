import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** The description, made when somebody first asks; it needs the whole application, which is there only then. */
@Injectable()
export class ApiDescription {
  private made: OpenAPIObject | undefined;
  private make: () => OpenAPIObject = () => {
    throw new Error('nobody said how to describe this application');
  };

  makeBy(make: () => OpenAPIObject): void {
    this.make = make;
  }

  get document(): OpenAPIObject {
    return (this.made ??= this.make());
  }
}
