using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Model;
using PolicyBot.Documents;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Loading;

/// <summary>Loads the assistant while the server is already listening, and takes over what other processes ingest.</summary>
/// <param name="loader">Opens the library.</param>
/// <param name="time">The clock.</param>
/// <param name="lifetime">Stops the server when there is nothing to serve.</param>
/// <param name="logger">Told of what happened.</param>
public sealed class AssistantService(
    AssistantLoader loader, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<AssistantService> logger)
    : BackgroundService
{
    // Another process's ingestion must be noticed within 5 s.
    private static readonly TimeSpan RefreshInterval = TimeSpan.FromSeconds(2);

    private volatile bool _isStoreLost;
    private Type? _toldOf;

    private readonly TaskCompletionSource<Assistant> _loading = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether questions can be answered.</summary>
    public bool IsReady => _loading.Task.IsCompletedSuccessfully && !_isStoreLost;

    /// <summary>Whether the server stopped because there was nothing to serve.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The assistant.</summary>
    /// <exception cref="NotReadyException">It is still loading.</exception>
    public Assistant Assistant => _loading.Task.IsCompletedSuccessfully ? _loading.Task.Result : throw new NotReadyException();

    /// <summary>The assistant, as soon as it is loaded.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="NotReadyException">It cannot be loaded; the server stops.</exception>
    public Task<Assistant> WhenReadyAsync(CancellationToken cancellationToken) =>
        // While the store is away nobody knows for how long: whoever asks is told to try again.
        _isStoreLost && !_loading.Task.IsCompleted ? Task.FromException<Assistant>(new NotReadyException()) : _loading.Task.WaitAsync(cancellationToken);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Assistant assistant;
        try
        {
            assistant = await LoadPatientlyAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            _loading.SetException(new NotReadyException());
            throw;
        }
        catch (Exception exception)
        {
            _loading.SetException(new NotReadyException());
            logger.LogCritical("{Cause}", exception is InvalidInputException or StoreUnavailableException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}");
            HasFailed = true;
            lifetime.StopApplication();
            return;
        }

        _loading.SetResult(assistant);
        logger.LogInformation("Ready with {Count} documents", assistant.Library.Current.Documents.Count);
        await WarmUpAsync(assistant, stoppingToken);
        ReturnMemory();
        using var timer = new PeriodicTimer(RefreshInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await RefreshAsync(assistant, stoppingToken);
    }

    // A store that is away may come back; a wrong configuration does not mend itself.
    private async Task<Assistant> LoadPatientlyAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var assistant = await loader.LoadAsync(cancellationToken);
                _isStoreLost = false;
                TellOfRecovery();
                return assistant;
            }
            catch (StoreUnavailableException exception) when (!exception.IsPermanent)
            {
                _isStoreLost = true;
                TellOnce("The index cannot be used yet.", exception);
                await Task.Delay(RefreshInterval, time, cancellationToken);
            }
        }
    }

    // The first answer has much to compile, and the first mistyped word a lexicon to load; this way nobody waits for them.
    private async Task WarmUpAsync(Assistant assistant, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var question in (string[])["How long is the polcy valid?", "政策有效期多长？"])
                await assistant.Answers.AnswerAsync(new Question(question), ExtractiveComposer.LeastConfidence, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning("The first answer failed. {Cause}", exception.Message);
        }
    }

    // Loading leaves much behind that an idle server would hold for hours.
    private static void ReturnMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private async Task RefreshAsync(Assistant assistant, CancellationToken cancellationToken)
    {
        try
        {
            if (await assistant.Library.RefreshAsync(cancellationToken))
                logger.LogInformation("Now {Count} documents", assistant.Library.Current.Documents.Count);
            _isStoreLost = false;
            TellOfRecovery();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _isStoreLost = exception is StoreUnavailableException;
            // What was loaded goes on answering; the next round tries again.
            TellOnce("The index could not be read anew.", exception);
        }
    }

    // Every round would say the same again.
    private void TellOnce(string consequence, Exception exception)
    {
        if (_toldOf == exception.GetType())
            return;
        _toldOf = exception.GetType();
        logger.LogWarning("{Consequence} {Cause} It is tried again every {Seconds} s.", consequence, exception.Message, RefreshInterval.TotalSeconds);
    }

    private void TellOfRecovery()
    {
        if (_toldOf is null)
            return;
        _toldOf = null;
        logger.LogInformation("The index can be used again.");
    }
}
