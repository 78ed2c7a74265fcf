package org.tocsin.bench.desk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One connection to a server on this machine that answers in HTTP/1.1 (RFC 9112), kept open: so
 * much of the protocol as this server speaks, and nothing else. Load is made on the processors that
 * the server needs, so whoever makes it must take little: a client that could do more took a sixth
 * of both.
 */
final class Connection implements AutoCloseable {

  private static final int LONGEST_LINE = 16_384;

  private final String host;
  private final Socket socket;
  private final BufferedInputStream in;
  private final byte[] passed = new byte[8192];

  /**
   * @param status as answered
   * @param headers names in small letters, a colon and what is said
   * @param firstByte from the first byte sent until the first that came, milliseconds
   * @param bytes of the body as it came; empty where it was not to be kept
   */
  record Reply(int status, List<String> headers, double firstByte, byte[] bytes) {

    List<String> header(String name) {
      return headers.stream()
          .filter(each -> each.startsWith(name + ":"))
          .map(each -> each.substring(name.length() + 1).strip())
          .toList();
    }
  }

  Connection(String address, Duration patience) throws IOException {
    URI uri = URI.create(address);
    this.host = uri.getAuthority();
    this.socket = new Socket(InetAddress.getByName(uri.getHost()), uri.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
    this.in = new BufferedInputStream(socket.getInputStream(), 65_536);
  }

  /**
   * @param method and path of the request
   * @param headers a line each, without its end
   * @param keep whether the body is wanted
   * @throws java.net.SocketTimeoutException after so long without a byte as was said
   */
  Reply ask(String method, String path, List<String> headers, byte[] body, boolean keep)
      throws IOException {
    StringBuilder head = new StringBuilder(256);
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ").append(host);
    headers.forEach(each -> head.append("\r\n").append(each));
    if (body.length > 0) {
      head.append("\r\nContent-Length: ").append(body.length);
    }
    ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + body.length + 4);
    request.writeBytes(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    request.writeBytes(body);
    long start = System.nanoTime();
    request.writeTo(socket.getOutputStream());
    in.mark(1);
    if (in.read() < 0) {
      throw new EOFException("the server has closed the connection");
    }
    double firstByte = (System.nanoTime() - start) / 1e6;
    in.reset();
    String status = line();
    List<String> said = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      said.add(line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon));
    }
    Reply bare = new Reply(Integer.parseInt(status.substring(9, 12)), said, firstByte, new byte[0]);
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    if (bare.header("transfer-encoding").contains("chunked")) {
      chunks(keep ? kept : null);
    } else {
      List<String> length = bare.header("content-length");
      pass(length.isEmpty() ? 0 : Integer.parseInt(length.get(0)), keep ? kept : null);
    }
    return keep ? new Reply(bare.status(), said, firstByte, kept.toByteArray()) : bare;
  }

  private void chunks(@org.jspecify.annotations.Nullable ByteArrayOutputStream kept)
      throws IOException {
    while (true) {
      int length = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
      pass(length, kept);
      line();
      if (length == 0) {
        return;
      }
    }
  }

  private void pass(int length, @org.jspecify.annotations.Nullable ByteArrayOutputStream kept)
      throws IOException {
    for (int left = length; left > 0; ) {
      int read = in.read(passed, 0, Math.min(left, passed.length));
      if (read < 0) {
        throw new EOFException("the server has closed the connection within an answer");
      }
      if (kept != null) {
        kept.write(passed, 0, read);
      }
      left -= read;
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(128);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.length() > LONGEST_LINE) {
        throw new EOFException("no end of a line");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
