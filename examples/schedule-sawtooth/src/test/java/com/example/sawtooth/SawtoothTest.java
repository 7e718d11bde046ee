package com.example.sawtooth;

import org.neuroplug.spi.ScheduleProvider;
import org.neuroplug.testkit.ScheduleContract;

class SawtoothTest extends ScheduleContract {
    @Override
    protected ScheduleProvider plugin() {
        return new Sawtooth();
    }
}
