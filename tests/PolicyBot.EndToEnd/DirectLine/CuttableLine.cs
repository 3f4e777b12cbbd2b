using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PolicyBot.EndToEnd.DirectLine;

/// <summary>A line between a client and the program that a test can cut; to several programs, connections go in turn.</summary>
public sealed class CuttableLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, bool> _open = new();
    private readonly Uri[] _programs;
    private readonly Task _accepting;
    private volatile bool _isCut;
    private int _connections;

    public CuttableLine(params Uri[] programs)
    {
        _programs = programs;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Breaks every connection, without a word to either side, and refuses new ones.</summary>
    public void Cut()
    {
        _isCut = true;
        foreach (var socket in _open.Keys)
            socket.Close(timeout: 0);
    }

    /// <summary>Lets new connections through again.</summary>
    public void Mend() => _isCut = false;

    public async ValueTask DisposeAsync()
    {
        Cut();
        _listener.Dispose();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await _listener.AcceptSocketAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task CarryAsync(Socket client)
    {
        using var program = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using (client)
        {
            _open[client] = _open[program] = true;
            try
            {
                if (_isCut)
                    return;
                var next = _programs[Interlocked.Increment(ref _connections) % _programs.Length];
                await program.ConnectAsync(IPAddress.Loopback, next.Port);
                await Task.WhenAny(CopyAsync(client, program), CopyAsync(program, client));
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
            }
            finally
            {
                _open.TryRemove(client, out _);
                _open.TryRemove(program, out _);
            }
        }
    }

    private static async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
                await to.SendAsync(buffer.AsMemory(0, count));
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
        }
    }
}
