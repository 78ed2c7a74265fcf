package org.tocsin.core.detect;
public final class Tuning {
  static double d(String n,double v){String s=System.getProperty(n);return s==null?v:Double.parseDouble(s);}
  public static double DISPERSION=d("disp",1.5), BEFORE=d("before",10), TREND0=d("trend0",4), CUT=d("cut",0.001), CUT2=d("cut2",0.005), LAMBDA=d("lambda",.5), KAPPA=d("kappa",.3), FLOOR=d("floor",.02), LAMBDA2=d("lambda2",.05),SIL=d("sil",.05),ONS=d("ons",.02), DOUBT=d("doubt",1),INFL=d("infl",0),PAIR=d("pair",1);
}
