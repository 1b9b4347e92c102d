package com.sun.glass.ui.gtk;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Timer;

/**
 * Stands in the place of the timer of JavaFX 26.0.2 on Linux, whose pause does nothing: the toolkit asks for one
 * whenever a quarter of a second brought nothing to draw, yet was woken sixty times a second for as long as the
 * program ran. Here a pause ends the native timer and the next wish to draw starts another.
 *
 * <p>Ending one is safe on the thread of the screen only, where it ticks; starting one is safe anywhere.
 */
final class GtkTimer extends Timer {

    private int period;
    private boolean paused;

    public GtkTimer(Runnable runnable) {
        super(runnable);
    }

    @Override
    public synchronized void start(int millis) {
        period = millis;
        paused = false;
        super.start(millis);
    }

    @Override
    public synchronized void stop() {
        paused = false;
        super.stop();
    }

    @Override
    public synchronized void pause() {
        if (isRunning() && Application.isEventThread()) {
            super.stop();
            paused = true;
        }
    }

    @Override
    public synchronized void resume() {
        if (paused) {
            start(period);
        }
    }

    @Override
    protected long _start(Runnable runnable) {
        throw new UnsupportedOperationException("only a timer with a period");
    }

    @Override
    protected native long _start(Runnable runnable, int millis);

    @Override
    protected native void _stop(long timer);

    @Override
    protected void _pause(long timer) {
        // pause() has ended it
    }

    @Override
    protected void _resume(long timer) {
        // resume() has started another
    }
}
