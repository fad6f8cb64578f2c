package io.touchline;
public final class Touchline { private Touchline() {} public static void main(String[] a) { System.out.println("hi"); } }
