package needledrop.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class BlendFitTest {

  private static final int LENGTH = 15;
  private static final byte[] BEFORE = new SyntheticPicture(1).at(0);
  private static final byte[] AFTER = new SyntheticPicture(2).at(0);

  /** Measures LENGTH frames; number 0 is the old frame, LENGTH + 1 the new one. */
  private static BlendFit fit(IntFunction<byte[]> frames) {
    FeatureWindow featureWindow = new FeatureWindow();
    for (int frame = 0; frame <= LENGTH + 1; frame++) {
      featureWindow.add(new FrameFeatures(frames.apply(frame)));
    }
    BlendFit blendFit = new BlendFit(featureWindow.at(0), featureWindow.at(LENGTH + 1));
    blendFit.measure(featureWindow, 1, LENGTH);
    return blendFit;
  }

  private static double progress(int frame) {
    return frame / (LENGTH + 1.);
  }

  @Test
  void contrastIsTheMeanSquaredDifference() {
    FrameFeatures black = new FrameFeatures(Pictures.grey(0));
    assertEquals(900, new BlendFit(black, new FrameFeatures(Pictures.grey(30))).contrast(), .1);
    assertEquals(0, new BlendFit(black, black).contrast(), 1e-9);
  }

  @Test
  void linearDissolveFitsAMixture() {
    BlendFit blendFit =
        fit(frame -> Pictures.mix(BEFORE, 1 - progress(frame), AFTER, progress(frame)));
    assertEquals(0, blendFit.mixtureError(), .005);
    assertEquals(0, blendFit.mixtureResidual(), .001);
    assertEquals(1, blendFit.mixtureGain(), .01);
    assertEquals(0, blendFit.mixtureBackstep(), 1e-9);
  }

  @Test
  void linearWipeFitsATakeoverAndNoMixture() {
    BlendFit blendFit =
        fit(frame ->
            Pictures.wipe(BEFORE, AFTER, (int) Math.round(FrameFeatures.WIDTH * progress(frame))));
    assertTrue(blendFit.takeoverError() < .1, "error " + blendFit.takeoverError());
    assertTrue(blendFit.takeoverResidual() < .01, "residual " + blendFit.takeoverResidual());
    assertEquals(0, blendFit.takeoverBackstep(), 1e-9);
    assertTrue(blendFit.mixtureResidual() > .03, "residual " + blendFit.mixtureResidual());
  }

  @Test
  void cutFitsNeither() {
    BlendFit blendFit = fit(frame -> frame < 8 ? BEFORE : AFTER);
    assertTrue(blendFit.mixtureError() > .2, "error " + blendFit.mixtureError());
    assertTrue(blendFit.takeoverError() > .2, "error " + blendFit.takeoverError());
  }

  @Test
  void reversedDissolveHasBacksteps() {
    BlendFit blendFit =
        fit(frame -> {
          double ratio = frame == 0 ? 0 : frame > LENGTH ? 1 : 1 - progress(frame);
          return Pictures.mix(BEFORE, 1 - ratio, AFTER, ratio);
        });
    assertTrue(blendFit.mixtureBackstep() > .05, "backstep " + blendFit.mixtureBackstep());
    assertTrue(blendFit.takeoverBackstep() > .05, "backstep " + blendFit.takeoverBackstep());
  }

  @Test
  void takeoverOfIndistinguishableFramesIsHalf() {
    BlendFit blendFit = fit(frame -> Pictures.grey(frame == 0 ? 100 : 110));
    double expected = 0;
    for (int i = 0; i < 9; i++) {
      double ramp = (1 + (int) ((i + .5) * LENGTH / 9)) / (LENGTH + 1.);
      expected += (.5 - ramp) * (.5 - ramp) / 9;
    }
    assertEquals(Math.sqrt(expected), blendFit.takeoverError(), 1e-9);
    assertEquals(0, blendFit.takeoverBackstep(), 1e-9);
  }
}
