package org.tocsin.core.detect;
public final class Lab {
  final Watch w; public double surprise,p,shift,sil,ons; public Expected e;
  public Lab(int period){w=Watch.of(Season.of(period));}
  public void step(long t,int c){ Judgement j=w.step(t,c); e=j.period().expected(); surprise=j.verdicts().get(0).p(); shift=j.verdicts().get(1).p(); sil=j.verdicts().get(2).p(); ons=j.verdicts().get(3).p(); p=j.p(); }
}
