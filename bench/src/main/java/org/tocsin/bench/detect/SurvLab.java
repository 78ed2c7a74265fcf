package org.tocsin.bench.detect;
import java.io.*;import java.nio.file.*;import java.util.*;
import org.tocsin.core.detect.*;
public class SurvLab {
  public static void main(String[] a) throws Exception {
    String D="/work/shared/data/surveillance/";
    int N=560; int[][] x=new int[N][624]; int[][] o=new int[N][624];
    try(BufferedReader r=new BufferedReader(new FileReader(D+"simulated-weekly-counts-training.csv"))){r.readLine();String s;int i=0;while((s=r.readLine())!=null){String[] f=s.split(",");x[i/624][i%624]=Integer.parseInt(f[3]);o[i/624][i%624]=Integer.parseInt(f[4]);i++;}}
    double[][] mu=new double[N][624];
    long t0=0;
    double[][] sp=new double[N][49],p=new double[N][49],m=new double[N][49],ph=new double[N][49],sh=new double[N][49],si=new double[N][49],on=new double[N][49];
    for(int rep=0;rep<3;rep++){ t0=System.nanoTime();
    for(int i=0;i<N;i++){Lab l=new Lab(52);for(int t=0;t<624;t++){l.step(t+1,x[i][t]);if(t>=575){sp[i][t-575]=l.surprise;p[i][t-575]=l.p;m[i][t-575]=l.e.mean();sh[i][t-575]=l.shift;si[i][t-575]=l.sil;on[i][t-575]=l.ons;ph[i][t-575]=l.e.dispersion();}}}
    System.out.printf("%.0f /s%n",N*624/((System.nanoTime()-t0)/1e9));}
    try(DataOutputStream d=new DataOutputStream(new BufferedOutputStream(new FileOutputStream(a[0])))){for(double[][] z:List.of(sp,p,m,ph,sh,si,on))for(double[] r:z)for(double v:r)d.writeDouble(v);}
  }
}
