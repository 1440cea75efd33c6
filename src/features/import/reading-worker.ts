import { answerCalls } from "#data/import-calls.ts";
import { createReading } from "./reading.ts";

answerCalls(createReading());
